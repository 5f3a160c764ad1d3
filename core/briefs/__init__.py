"""What the tabs say: from datasets and a selection to frozen, Qt-free briefs."""
