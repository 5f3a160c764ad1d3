"""What the templates of export controls explain, in English and Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbooks.wording import Words

COLUMNS: Final[dict[str, Words]] = {
    "Domain": (
        (
            "semiconductor_equipment, semiconductor_material, mask, compute_ic, "
            "computer, software_eda, technology, quantum, ai_model, critical_mineral "
            "or other."
        ),
        (
            "semiconductor_equipment、semiconductor_material、mask、compute_ic、computer、"
            "software_eda、technology、quantum、ai_model、critical_mineral、"
            "other のいずれか。"
        ),
    ),
    "Chokepoint": ("yes or no, in your judgement.", "yes 又は no（作成者の判断）。"),
    "Substitutability": (
        "From 0, nothing can replace it, to 1, anything can.",
        "0（代替不能）から 1（容易に代替可能）まで。",
    ),
    "item: Description": ("What the item is.", "品目の説明。"),
    "Member of": (
        "A jurisdiction whose list holds here too: EU for NL and DE.",
        "そのリストが及ぶ上位の法域。NL・DE なら EU。",
    ),
    "Role": (
        "coalition, target, third or regime.",
        "coalition、target、third、regime のいずれか。",
    ),
    "Scope": (
        "equal, broader, narrower, overlap or unknown, against the item.",
        "品目と比べた範囲。equal、broader、narrower、overlap、unknown のいずれか。",
    ),
    "Parameters": ("Thresholds in the words of the list.", "リストの文言による閾値。"),
    "Legal text": ("The text of the list.", "リストの条文。"),
    "First control date": (
        "When it was first controlled there, under whatever number.",
        "番号を問わず、最初に規制された日。",
    ),
    "Announced": ("When it was announced: 2024-09-05.", "公表日。例：2024-09-05。"),
    "Supersedes": (
        "The number of the entry it takes the place of.",
        "この項目が置き換えた旧番号。",
    ),
    "Verified on": ("When the text was read: 2026-07-23.", "原文を確認した日。"),
    "Date verification": (
        "V1, V2 or S for the dates alone; else not verified.",
        "日付についての確認の程度。V1、V2、S、他は未確認。",
    ),
    "Parameter": (
        "A short name, the same in all lists: overlay_nm, TPP, temp_C.",
        "全リスト共通の短い名。例：overlay_nm、TPP、temp_C。",
    ),
    "Operator": (
        "<, <=, =, >=, >, between or has.",
        "<、<=、=、>=、>、between、has のいずれか（以下・未満・以上・超も可）。",
    ),
    "parameter: Value": ("The threshold, in its unit.", "閾値（所定の単位）。"),
    "parameter: Unit": ("The unit of the threshold: nm.", "閾値の単位。例：nm。"),
    "Upper value": ("The upper end, for between.", "between の場合の上限。"),
    "control_measure: Title": ("Its title.", "措置の名称。"),
    "Type": (
        "rule, amendment, corrigendum, suspension, entity_action or draft.",
        "rule、amendment、corrigendum、suspension、entity_action、draft のいずれか。",
    ),
    "Affects": (
        "The measures or numbers it suspends or changes, separated by semicolons.",
        "停止又は変更する措置・番号。; で区切ります。",
    ),
    "Expires": ("Its last day, if it has one: 2026-11-10.", "終了日。例：2026-11-10。"),
    "URL": ("Where the text can be found.", "原文の所在。"),
    "Group": ("A code of the group: D:5, EU001.", "国群の符号。例：D:5、EU001。"),
    "Group name": ("Its name.", "国群の名称。"),
    "Member": (
        "Three letters of ISO 3166, one row each.",
        "ISO 3166 の三文字。一行に一国。",
    ),
    "instrument: Instrument": (
        (
            "list, end_user, end_use, services, extraterritorial, country_specific, "
            "de_minimis or outbound."
        ),
        (
            "list、end_user、end_use、services、extraterritorial、country_specific、"
            "de_minimis、outbound のいずれか。"
        ),
    ),
    "Availability": (
        "yes, partial, no, suspended or not checked; more words may follow.",
        "yes、partial、no、suspended、not checked のいずれか。後に説明を続けられます。",
    ),
    "As of": ("The day this was so: 2025-03-14.", "時点。例：2025-03-14。"),
    "Relation": (
        "equal, broader, narrower or overlap: the number against the item.",
        "品目と比べた番号の範囲。equal、broader、narrower、overlap のいずれか。",
    ),
    "item_map: Source": ("Who says so, or why.", "対応の根拠。"),
    "Proxy quality": ("exact, close or broad.", "exact、close、broad のいずれか。"),
    "Order": ("The number of the order.", "命令の番号。"),
    "ip_exclusion: Instrument": (
        "Such as US s.337 LEO, GEO or CDO.",
        "例：米国関税法 337 条 LEO、GEO、CDO。",
    ),
    "ip_exclusion: Status": ("in force, expired or as the source says.", "状態。"),
    "Respondent origin": ("Where the respondents are from.", "被申立人の国・地域。"),
    "Right": (
        "patent, trade_secret, trademark, copyright or other.",
        "patent、trade_secret、trademark、copyright、other のいずれか。",
    ),
    "Start": ("When it began: 2024-05-01.", "開始日。例：2024-05-01。"),
    "Counterpart order": (
        "The order on the same products elsewhere.",
        "同じ製品についての他法域の命令。",
    ),
    "supplier_share: Flag": ("negligible or estimated.", "negligible 又は estimated。"),
}
