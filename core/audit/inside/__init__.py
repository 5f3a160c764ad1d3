"""What a draft's figures say of each other, without any data."""
