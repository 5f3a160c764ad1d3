"""A paper written as PDF, pictures, Word, PowerPoint and Excel: nothing is computed."""
