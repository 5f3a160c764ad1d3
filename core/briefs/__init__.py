"""What the tabs say: from datasets and a selection to frozen, Qt-free briefs."""

from core.briefs.controls import controls_brief
from core.briefs.market_share import market_share_brief
from core.briefs.provenance import provenance
from core.briefs.trade import trade_brief

__all__ = ["controls_brief", "market_share_brief", "provenance", "trade_brief"]
