"""The trade tab: what economies sell one another, and what is left over."""
