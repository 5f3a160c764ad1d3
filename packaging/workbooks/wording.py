"""What the templates explain, in English and Japanese."""

from __future__ import annotations

from typing import Final

Words = tuple[str, str]

HOW_TO: Final[tuple[Words, ...]] = (
    (
        "Write over the examples in the banner; keep the words in column A.",
        "見出し欄の記入例を書き換えてください。Ａ列の語はそのままにします。",
    ),
    (
        "One row for one figure, from the row below the header without a gap.",
        "列名の行のすぐ下から、空行を挟まずに、一つの数値を一行に書きます。",
    ),
    (
        "The names of the columns stay as they are; their order is free.",
        "列名は変えないでください。列の順序は自由です。",
    ),
    (
        "Leave a cell empty where a figure is not known. Do not write 0.",
        "不明な数値は空欄にします。0 とは書きません。",
    ),
    (
        "Text below an empty row after the last figure is kept as a note.",
        "最後の数値の後に空行を置き、その下に書いた文は注として残ります。",
    ),
)
BANNER_KEYS: Final[dict[str, Words]] = {
    "Dataset": (
        "A short name in lower case, digits and hyphens; sheets of one name join.",
        "英小文字・数字・ハイフンの短い名。同名のシートは一つになります。",
    ),
    "Title": ("The title, as it will stand under charts.", "図の下に出る題名。"),
    "Edition": ("Edition or vintage of the figures.", "版又は時点。"),
    "Publisher": ("Who published them.", "公表した機関。"),
    "Licence": ("On what terms they may be used.", "利用条件。"),
    "Definition": ("What is counted, and how.", "何をどのように数えたか。"),
    "Unit": (
        "For money: currency and scale, such as USD million.",
        "金額は通貨と桁。例：USD million。",
    ),
    "Source": ("Where they can be found.", "所在（文書名又は URL）。"),
    "Denominator": (
        "What a share is a share of.",
        "割合の分母。",
    ),
    "Partner codes": (
        "The list the partner codes are from: census, iso3, comtrade.",
        "相手国コードの体系。census、iso3、comtrade のいずれか。",
    ),
}
NAME: Final = (
    "The economy, as the source writes it.",
    "出典の表記どおりの国・地域名。",
)
ISO3: Final = ("Three letters of ISO 3166.", "ISO 3166 の三文字コード。")
COLUMNS: Final[dict[str, Words]] = {
    "Economy": NAME,
    "Economy code": ISO3,
    "supplier_share: Economy code": (
        "Three letters of ISO 3166, or Various.",
        "ISO 3166 の三文字コード、又は Various。",
    ),
    "Industry": (
        "The industry, as the source writes it.",
        "出典の表記どおりの産業名。",
    ),
    "Industry code": (
        "ISIC Rev.4 letter and divisions, such as C26 or J62-63.",
        "ISIC Rev.4 の英字と番号。例：C26、J62-63。",
    ),
    "Year": ("Four digits.", "西暦四桁。"),
    "Value": ("The figure, in the unit of the sheet or row.", "数値（所定の単位）。"),
    "share: Value": (
        "Percent for a share, a number for LQ; a bound such as >33 stays as printed.",
        "割合は百分率、LQ は数。>33 のような範囲は印刷どおり。",
    ),
    "Unit": ("The unit of the row, such as percent.", "その行の単位。例：percent。"),
    "Measure": ("share or LQ.", "share 又は LQ。"),
    "trade: Measure": (
        "SA or NSA where the source tells them apart.",
        "季節調整の区別がある場合は SA 又は NSA。",
    ),
    "control_measure: Measure": ("A code of your own.", "独自の符号。"),
    "As printed": ("The words of the source.", "出典の原文。"),
    "Flag": (
        "partial, provisional, revised or estimated.",
        "partial、provisional、revised、estimated のいずれか。",
    ),
    "Note": ("Anything the reader must know.", "読み手に必要な注記。"),
    "Source": ("Where this row was found.", "この行の出典。"),
    "Reporter": ("The economy that reports.", "報告国・地域。"),
    "Reporter code": ISO3,
    "Partner": ("The economy traded with.", "貿易相手国・地域。"),
    "Partner code": (
        "A code of the list named in the banner.",
        "見出し欄で示した体系のコード。",
    ),
    "Product": ("Goods or services concerned.", "対象となる品目。"),
    "Product code": ("Its code, as text.", "品目コード（文字列）。"),
    "Period": (
        "2024, 2024-01, 2024-Q1 or FY2024.",
        "2024、2024-01、2024-Q1、FY2024 のいずれかの形。",
    ),
    "Exports": ("Value of exports.", "輸出額。"),
    "Imports": ("Value of imports.", "輸入額。"),
    "Indicator": ("What is measured.", "指標名。"),
    "Definition": ("How it is measured.", "指標の定義。"),
    "Date": ("2024, 2024-01 or 2024-01-31.", "2024、2024-01、2024-01-31 のいずれか。"),
    "Actor": ("Who acted.", "措置をとった国・地域。"),
    "Target": ("Against whom.", "措置の対象。"),
    "Kind": ("What kind of event it was.", "事案の種類。"),
    "Node": ("A code of the step in the supply chain.", "供給網の工程の符号。"),
    "Node name": ("Its name.", "工程名。"),
    "Share": ("A number from 0 to 1.", "0 から 1 までの数。"),
    "Basis": ("hq, production or export.", "hq、production、export のいずれか。"),
    "Item": (
        "A code of the technology, the same in all sheets.",
        "品目の符号。全シート共通。",
    ),
    "Name": ("Its name.", "名称。"),
    "Name (Japanese)": ("Its Japanese name.", "日本語の名称。"),
    "Category": ("A group of items.", "品目の区分。"),
    "Regime": ("WA, MTCR, NSG, AG or none.", "WA、MTCR、NSG、AG、none のいずれか。"),
    "Supplier node": (
        "The node that stands for its supply.",
        "供給を代表する工程の符号。",
    ),
    "Weight": ("A number, 1 where all count alike.", "重み。同等なら 1。"),
    "Jurisdiction": ("A code such as US, JP, NL.", "法域の符号。例：US、JP、NL。"),
    "ISO3": ISO3,
    "Country groups": ("Groups of the other side's rules.", "相手国規則上の国群。"),
    "Regimes": ("Regimes it belongs to.", "参加する国際枠組み。"),
    "List number": ("The number in the list, as text.", "リスト上の番号（文字列）。"),
    "Status": (
        (
            "controlled, broader, narrower, not_listed, proposed, suspended, expired "
            "or unknown. Where the law was not read: unknown."
        ),
        (
            "controlled、broader、narrower、not_listed、proposed、suspended、expired、"
            "unknown のいずれか。法令未読なら unknown。"
        ),
    ),
    "Rationale": (
        "Why it is controlled: NS, RS and others.",
        "規制の理由。NS、RS など。",
    ),
    "Licensing policy": ("How licences are decided.", "許可の方針。"),
    "Effective date": ("Year, month and day: 2024-09-06.", "施行日。例：2024-09-06。"),
    "Citation": ("The legal text.", "根拠法令。"),
    "Verification": (
        "V1 primary text read, V2 rule only, S secondary; else not verified.",
        "V1 は原文確認、V2 は規則単位、S は二次資料、他は未確認。",
    ),
    "Description": ("What the measure does.", "措置の内容。"),
    "Destination group": (
        "The economies the policy is for: a name, a code or a group.",
        "対象の国・地域又は国群。",
    ),
    "Exceptions": ("Licence exceptions that may be used.", "利用できる許可例外。"),
    "Review note": ("What the law adds on the review.", "審査に関する注記。"),
    "End date": ("Last day, if it has one: 2026-11-10.", "終了日。例：2026-11-10。"),
    "List": ("The list the entity stands on.", "掲載されているリスト名。"),
    "entity: Name": (
        "The entity, as the list writes it.",
        "リストの表記どおりの名称。",
    ),
    "Aliases": ("Other names, separated by semicolons.", "別名。; で区切ります。"),
    "Country": ("Country of the address.", "所在国・地域。"),
    "Address": ("Address, as the list writes it.", "リストの表記どおりの所在地。"),
    "Date added": ("When it was listed: 2024-12-02.", "掲載日。例：2024-12-02。"),
    "Date removed": ("When it was taken off.", "削除日。"),
    "Requirement": ("For what a licence is required.", "許可を要する品目。"),
    "Reason": ("Why it is listed.", "掲載の理由。"),
    "HS code": (
        "Digits of the HS code as text, with its leading zero.",
        "HS コード（文字列、先頭の 0 を含む）。",
    ),
    "HS vintage": ("2012, 2017 or 2022.", "2012、2017、2022 のいずれか。"),
    "Mapping quality": (
        "exact, partial or upper_bound.",
        "exact、partial、upper_bound のいずれか。",
    ),
}
