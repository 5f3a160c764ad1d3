import pytest
from tests.gui.access.places import places
from tests.gui.access.inks_seen import *
from gui.theme import apply_appearance
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
import time
@pytest.fixture(params=["Light", "Dark"])
def dressed(request, qapp, user):
    user.picks("appearance", request.param)
    yield user
    apply_appearance(qapp, "system")
    qapp.setStyleSheet("")
def test_dbg(dressed, tmp_path, request):
    known, dim, t = set(), {}, 0
    for place, window in places(dressed, tmp_path):
        t0=time.process_time()
        for part in (*texts(window), *edges(window), *icons(window)):
            if part.kind not in known and part.rect.width()>8 and part.rect.height()>8:
                known.add(part.kind)
                c = seen_contrast(window, part.rect)
                if c < part.least: dim[part.kind]=(place, round(c,2), part.least)
        t+=time.process_time()-t0
    print(request.node.name, len(known), t)
    for k,v in dim.items(): print("   ", k, v)
