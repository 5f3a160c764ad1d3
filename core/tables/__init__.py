"""Datasets as briefs ask for them: by economy, industry, partner, item and period."""
