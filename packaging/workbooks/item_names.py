"""What the items of the control workbook are called in Japanese."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

JAPANESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "EUV_SCANNER": "EUV・波長193 nm未満のステップ・アンド・スキャン露光装置",
        "EUV_MASK_BLANK": "EUVマスクブランクス（Mo/Si多層膜、SEMI P37）",
        "EPI_COMPOUND": "シリコン以外のエピタキシャル成長装置（MOCVD・MBE）",
        "IMPLANT_HDHE": "イオン注入装置（H・D・He、酸素、シリコン高温注入、直接描画）",
        "NANOIMPRINT_45": "インプリント・リソグラフィ装置（45 nm以下）",
        "EBEAM_MASK": "電子ビーム・レーザーによるマスク描画・直接描画装置",
        "EUV_COMP_LITHO_SW": "EUV用計算リソグラフィ・ソフトウェア",
        "GAAFET_ECAD": "GAAFET集積回路用ECADソフトウェア",
        "GA2O3_DIAMOND": "酸化ガリウム・ダイヤモンドの基板・エピタキシャル層",
        "WAFER_POLISH_TECH": "300 mmウエハー研磨技術（SFQR 20 nm以下）",
        "ETCH_ISO_SIGE": "等方性ドライエッチング装置（SiGe対Si選択比100以上）",
        "ETCH_ANISO_ESC": (
            "異方性ドライエッチング装置（パルスRF、高速ガス弁、多分割静電チャック）"
        ),
        "EUV_MASK": "EUVマスク・レチクル",
        "SEM_CHIP": "半導体素子・集積回路の画像取得用走査電子顕微鏡",
        "CRYO_PROBER": "極低温ウエハープローバー（4.5 K以下、100 mm以上）",
        "CRYO_CMOS": "極低温CMOS集積回路（4.5 K以下）",
        "PARAM_AMP": "パラメトリック信号増幅器（量子限界）",
        "CRYOCOOLER": "極低温冷却装置・パルス管冷凍機",
        "QUANTUM_COMPUTER": "ゲート型量子コンピュータ、量子ビット素子・制御装置",
        "GAAFET_TECH": "GAAFETの設計・製造技術",
        "ISO_SIGE_EPI": "同位体濃縮Si・Geのエピタキシャル材料",
        "ISO_SIGE_GAS": "同位体濃縮Si・Geのフッ化物・水素化物・塩化物",
        "ISO_SIGE_SOLID": "同位体濃縮Si・Geとその酸化物（ウエハー、ブール）",
        "GDSII_EXTRACT_SW": "走査電子顕微鏡画像からGDSIIを抽出するソフトウェア",
        "DUV_IMM_1P5": (
            "ArF液浸露光装置（MRF 45 nm以下（k=0.25）、重ね合わせ精度1.50 nm以下）"
        ),
        "DUV_IMM_2P4": "ArF液浸露光装置（重ね合わせ精度1.50 nm超2.40 nm以下）",
        "EUV_PELLICLE": "EUVペリクル",
        "PELLICLE_EQUIP": "EUVペリクル製造装置",
        "EUV_TRACK": "EUVレジストの塗布・加熱・現像装置",
        "EUV_ML_DEP": "EUVマスク多層反射膜の成膜装置（イオンビーム・PVD）",
        "EPI_SIGE_685": "Si/SiGeエピタキシャル成長装置（前処理付き、685 ℃以下）",
        "CO_PLATING": "コバルト電解・無電解めっき装置",
        "CO_W_CVD": "コバルト充填CVD・選択的タングステンCVD装置",
        "W_CONTACT_SINGLE": "単一チャンバーによるタングステンコンタクト成膜装置",
        "CONTACT_MULTI": "多チャンバーによる金属コンタクト成膜装置（W・Co・TiN）",
        "CU_INTERCONNECT": "Co・Ruライナー付き銅配線の成膜装置",
        "CARBON_HARDMASK": "プラズマCVD炭素ハードマスク（2 µm超、1.7 g/cm³超）",
        "ALD_BARRIER": "選択的バリア・ライナーのALD装置",
        "ALD_W_FILL": "タングステン充填ALD装置（40 nm未満）",
        "ALD_WFM": "仕事関数金属のALD装置（TiAlC、4.0 eV超）",
        "ALD_SPATIAL": "回転台による空間分離型ALD装置",
        "LOW_F_W": "低フッ素タングステンのALD・CVD装置（1×10¹⁹個/cm³未満）",
        "SELECTIVE_W_MO": "バリアなし選択的タングステン・モリブデン成膜装置",
        "RU_DEP": "ルテニウムの有機金属成膜装置（20～500 ℃）",
        "RADICAL_SIC_FILM": "リモートラジカルによるSi-C低誘電率膜の成膜装置",
        "LOWK_GAPFILL": "ボイドなし低誘電率膜のプラズマ埋込み装置（25 nm未満、k<3.3）",
        "WET_SIGE": "ウェットエッチング装置（SiGe対Si選択比100以上）",
        "WET_CLEAN_DRY": "表面改質乾燥付き枚葉ウェット洗浄装置",
        "EUV_MASK_INSP": "EUVマスクブランクス・パターンマスクの検査装置",
        "VAC_ANNEAL": "真空リフローアニール装置（Cu・Co・W）",
        "CU_OXIDE_CLEAN": "真空中の残留ポリマー・酸化銅除去装置",
        "DRY_OXIDE_PRECLEAN": "表面酸化膜のドライ前処理除去装置",
        "HAR_ETCH": "高アスペクト比絶縁膜エッチング装置（30：1超）",
        "PLASMA_DOPING": "プラズマドーピング注入装置",
        "TSV_ETCH": "シリコン貫通電極（TSV）エッチング装置",
        "TSV_REVEAL": "TSV露出用異方性ドライエッチング装置",
        "NANOIMPRINT_OVL": "インプリント・リソグラフィ装置（重ね合わせ精度による）",
        "DUV_UPGRADE": "DUV液浸露光装置の性能向上改造",
        "EUV_PATTERN_SHAPING": "EUVパターン整形装置",
        "SUPERCRIT_CLEAN": "枚葉洗浄装置（超臨界CO₂・昇華乾燥）",
        "PVD_W_MAGNET": "イオン束制御電磁石付きタングステンPVD装置",
        "ALD_MO_RU": "モリブデン・ルテニウムのALD装置",
        "PECVD_UV": "プラズマ・ラジカルCVDと紫外線硬化による絶縁膜の成膜装置",
        "CVD_CARBON": "CVD炭素層の成膜装置（1.6 g/cm³超）",
        "MS_ANNEAL": "ミリ秒アニール装置（1000 ℃超、2 ms未満、300 mm）",
        "DEFECT_INSPECT": "パターン付きウエハー欠陥検査装置（21 nm以下）",
        "OVERLAY_METROLOGY": "重ね合わせ・ウエハー形状の計測装置（0.5 nm以下）",
        "IMPLANT_300MM": "300 mm用中電流・高電流イオン注入装置",
        "OCD_METROLOGY": "非平面構造の光学式CD・薄膜計測装置",
        "ADV_IC_TPP": "先端AI・データセンター用集積回路（TPPによる）",
        "ADV_COMPUTER": "規制対象AI集積回路を含むコンピュータ・組立品",
        "MID_IC_TPP": "中位AI集積回路（TPP 2400～4800・性能密度）",
        "HBM": "広帯域メモリ（2 GB/s/mm²超）",
        "MULTICHIP_ECAD": "マルチチップ統合用ECADソフトウェア",
        "MULTIPATTERN_ECAD": "マルチパターニング集積回路用ECADソフトウェア",
        "DUV_COMP_LITHO_SW": "DUV用計算リソグラフィ・ソフトウェア",
        "FPLD_ASSEMBLY": "FPLD組立品（LUT入力総数180万以上）",
        "AI_WEIGHTS": "AIモデルのパラメータ（10²⁶演算以上）",
    }
)
"""By the id of an item its name in the words of Japanese ordinances."""
