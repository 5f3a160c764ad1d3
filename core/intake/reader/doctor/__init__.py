"""A workbook against the rules for tables that machines can read.

The rules are those the Japanese Ministry of Internal Affairs and Communications set
for all ministries in December 2020 (統計表における機械判読可能なデータの表記方法の
統一ルール), by their numbers there. Like all parsing this runs in the reader process.
"""
