"""What lies beside the tabs: where a number comes from, problems, the workbook."""
