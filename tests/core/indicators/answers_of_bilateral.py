"""What our functions answer to vectors on the trade between two economies."""

from __future__ import annotations

from statistics import fmean

from core.indicators.intensity import trade_intensity, trade_intensity_rest
from core.indicators.matching import lafay_index, trade_complementarity
from core.indicators.overlap import grubel_lloyd


def alone(given):
    return {"gl": grubel_lloyd([(given["x"], given["m"])]).value}


def aggregate(given):
    products = [tuple(pair) for pair in given["industries"]]
    exports, imports = zip(*products, strict=True)
    return {
        "weighted": grubel_lloyd(products).value,
        "simple_mean": fmean(grubel_lloyd([pair]).value for pair in products),
        "aggregate_then_gl": grubel_lloyd([(sum(exports), sum(imports))]).value,
    }


def intensity(given):
    names = ("x_ij", "X_i", "M_j_world_excl_i", "world_imports_excl_i")
    return {"tii": trade_intensity_rest(*(given[name] for name in names)).value}


def intensity_of_world(given):
    names = ("x_ij", "X_i", "x_wj", "X_w")
    return {"tii": trade_intensity(*(given[name] for name in names)).value}


def complementarity(given):
    shares = zip(given["export_shares_i"], given["import_shares_k"], strict=True)
    return {"tci": trade_complementarity(list(shares)).value}


def lafay(given):
    whole = sum(given["x"]), sum(given["m"])
    first, second = (
        lafay_index(x, m, *whole).value
        for x, m in zip(given["x"], given["m"], strict=True)
    )
    return {"lfi_k1": first, "lfi_k2": second}
