"""What the controls sample says beside its source: Japanese names, and domains."""

from __future__ import annotations

from typing import Final

JURISDICTIONS_JA: Final = {
    "US": "米国",
    "JP": "日本",
    "NL": "オランダ",
    "DE": "ドイツ",
    "KR": "韓国",
    "TW": "台湾",
    "GB": "英国",
    "CN": "中国",
}
DOMAINS: Final = {
    **dict.fromkeys(
        (
            *("SME-lithography", "SME-deposition", "SME-implant", "SME-etch"),
            *("SME-metrology", "SME-test", "SME-masks", "SME-resist processing"),
            *("SME-ALD", "SME-cleaning", "SME-anneal"),
        ),
        "semiconductor_equipment",
    ),
    "Materials": "semiconductor_material",
    "Materials/masks": "mask",
    "Software/EDA": "software_eda",
    "Technology": "technology",
    "Quantum": "quantum",
    "Compute": "compute_ic",
    "ADV_COMPUTER": "computer",
    "AI_WEIGHTS": "ai_model",
}
"""By item, or else by its category."""
