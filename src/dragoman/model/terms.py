"""The closed value lists of the codebook, as types. Labels and definitions: `codebook.toml`.

Source: codebook, sections Offices, encounters, statements, agreements, initiatives, indicators, characterisations.
"""

from typing import Literal

ActorType = Literal["person", "country", "organisation"]
Office = Literal[
    "head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister", "minister",
    "deputy_head_of_state", "deputy_minister", "speaker_of_parliament", "ambassador", "special_envoy",
    "national_security_adviser", "party_official", "regional_leader", "head_of_organisation", "military",
    "spokesperson", "aide", "other",
]  # fmt: skip
EncounterKind = Literal[
    "meeting", "talks", "call", "video_call", "visit", "multilateral", "ceremony", "letter", "credentials"
]
EncounterStatus = Literal["held", "planned", "cancelled", "denied"]
DateBasis = Literal["stated", "dateline", "published"]
Level = Literal["head_of_state", "head_of_government", "minister", "official"]
Role = Literal["host", "guest", "principal", "delegation"]
Act = Literal[
    "assess", "report", "reaffirm", "urge", "propose", "invite", "demand", "pledge", "support", "agree",
    "thank", "congratulate", "praise", "condole", "welcome", "criticise", "reject", "threaten",
]  # fmt: skip
ActClass = Literal["assertive", "directive", "commissive", "expressive", "adversarial"]
Topic = Literal[
    "relations", "core_interests", "multilateral", "security", "defence", "conflict", "sanctions", "nuclear",
    "terrorism", "human_rights", "migration", "consular", "border", "economy", "trade", "investment", "finance",
    "energy", "transport", "industry", "agriculture", "water", "environment", "digital", "space", "science",
    "education", "health", "culture", "sport", "tourism", "media", "youth", "law", "aid", "history",
    "construction", "development", "regions", "people",
]  # fmt: skip
AgreementKind = Literal[
    "treaty", "agreement", "memorandum", "protocol", "joint_statement", "declaration", "plan", "contract", "documents"
]
AgreementStatus = Literal[
    "planned", "negotiated", "signed", "adopted", "ratified", "in_force", "extended", "terminated"
]
CountIs = Literal["exact", "more_than", "about", "less_than"]
InitiativeKind = Literal["project", "institution", "programme", "year_of", "corridor", "mechanism", "facility", "event"]
InitiativeStatus = Literal["proposed", "agreed", "launched", "progressing", "completed", "suspended"]
Measure = Literal[
    "trade_turnover", "exports", "imports", "investment", "loans", "cargo", "tourists", "flights", "students",
    "companies", "projects", "other",
]  # fmt: skip
Direction = Literal["record_high", "up", "down", "flat"]
RelationLabel = Literal[
    "alliance", "strategic_partnership", "comprehensive_strategic_partnership",
    "permanent_comprehensive_strategic_partnership", "enhanced_strategic_partnership", "special_relationship",
    "partnership", "friendship", "good_neighbourliness", "community_of_shared_future", "unprecedented_high",
    "tense", "crisis",
]  # fmt: skip
RelationChange = Literal["established", "upgraded", "reaffirmed", "downgraded"]

ACT_CLASSES: dict[str, tuple[str, ...]] = {
    "assertive": ("assess", "report", "reaffirm"),
    "directive": ("urge", "propose", "invite", "demand"),
    "commissive": ("pledge", "support", "agree"),
    "expressive": ("thank", "congratulate", "praise", "condole", "welcome"),
    "adversarial": ("criticise", "reject", "threaten"),
}
CLASS_OF_ACT: dict[str, str] = {act: name for name, acts in ACT_CLASSES.items() for act in acts}
