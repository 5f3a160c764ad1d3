"""What the audit of a draft says, in words."""
