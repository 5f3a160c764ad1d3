"""What is said of suppliers, of buyers and of a move; `show` prints none of it."""

from __future__ import annotations

from itertools import product

from core.formulas.catalogue import figure

OF, TAIL = "dataset=census-balance-2023-01", "product=/measure=NSA"
WORLD = f"{OF}/economy=USA/partner=WLD"
YEARS, PARTNERS = (2022, 2021, 1900), ("CHN", "JPN", "SDN")
TOGETHER = (
    *("outside_imports", "outside_share", "imports_to_exports"),
    *("unlisted_imports", "unlisted_share"),
    *("supplier_hhi", "supplier_hhi_low", "supplier_hhi_high"),
)
ALONE = (
    *("supplier_share", "export_exposure", "import_share"),
    *("export_stake", "second_order_exposure"),
)
BASKETS = (
    *product(("imports", "evenly", "exports"), ("", "MEX,VNM")),
    ("typed/weights=12.5,87.5", "MEX,VNM"),
)


def depended_on(library, _asked):
    """Yield figures of every formula, known and unknown."""
    for year, who in product(YEARS, PARTNERS):
        for asked in (*_together(who), *_alone(who), *_moved(who)):
            yield figure(library, f"{asked}/period={year}")


def _together(who):
    for formula in TOGETHER:
        yield f"{formula}/{WORLD}/{TAIL}"
    for end in ("", "_low", "_high"):
        yield f"supplier_concentration_ratio{end}/{WORLD}/{TAIL}/largest=4"
    yield f"world_export_hhi/{OF}/{TAIL}"
    yield f"world_export_share/{WORLD}/{TAIL}"
    yield f"importer_share/{WORLD}/{TAIL}/without=USA,{who}"
    yield f"products_imported/{WORLD}/{TAIL}"
    for formula in ("dependent_products", "dependent_imports", "undecided_products"):
        yield f"{formula}/{WORLD}/{TAIL}/limits=0.4,0.4,1/criteria=1,3"


def _alone(who):
    one = f"{OF}/economy=USA/partner={who}/{TAIL}"
    for formula in ALONE:
        yield f"{formula}/{one}"
    yield f"exports_to_gdp/{one}/other=gdp-nominal"


def _moved(who):
    for divided, basket in BASKETS:
        said = f"{TAIL}/moved_from=CHN/percent=12.5/basket={basket}/divided={divided}"
        for end in ("", "_low", "_high"):
            yield f"relocated_hhi{end}/{WORLD}/{said}"
        for formula in ("relocated_imports", "relocated_share", "capacity_left"):
            yield f"{formula}/{OF}/economy=USA/partner={who}/{said}"
