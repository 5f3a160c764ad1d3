"""What the window does with case files: open, save, hold, back up, recover, salvage."""
