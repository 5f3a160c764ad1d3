"""What texts and numbers of statistical tables mean, wherever they stand."""
