"""Facts for the value model and the kinds of innovation: `sustainability.value_model`, `innovation`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, named, said, word, yes

SOCIAL_PRICES = ("free", "ability-to-pay", "set-by-government")


def _leanings(view: View) -> dict[str, bool | None]:
    """Each of the five facts: true leans social, false leans economic, None is unanswered."""
    model = view.project.sustainability.value_model
    chose = model.collision.chose
    return {
        "first": None if model.first is None else model.first == "need",
        "surplus": None if model.surplus is None else model.surplus in ("all-back", "no-surplus"),
        "collision": None if chose in (None, "never-happened") else chose == "need",
        "price": None if model.price is None else any(each in SOCIAL_PRICES for each in model.price),
        "followed": True if _effects_followed(view) else None if model.money_followed is None else False,
    }


def _effects_followed(view: View) -> bool:
    return any(each.real and each.measurements for each in view.project.impact.outcomes or ())


def _kind(view: View, kind: str) -> bool:
    kinds = view.project.innovation.kinds or ()
    return any(each.kind == kind and named(each.what) and named(each.for_whom) for each in kinds)


def _means(view: View, kind: str) -> bool:
    return any(each.kind == kind and said(each.what) for each in view.project.innovation.means or ())


FACTS: tuple[Fact, ...] = (
    word("value_first", lambda view: view.project.sustainability.value_model.first or "", "what comes first: need, members or return", "wat eerst komt: nood (need), leden (members) of rendement (return)"),
    word("value_surplus", lambda view: view.project.sustainability.value_model.surplus or "", "where a surplus goes: all-back, capped, free or no-surplus", "waar een overschot naartoe gaat: all-back, capped, free of no-surplus"),
    word("value_collision", lambda view: view.project.sustainability.value_model.collision.chose or "", "what was chosen when money and need collided: need, money or never-happened", "wat gekozen is toen geld en nood botsten: need, money of never-happened"),
    yes("value_price_social", lambda view: _leanings(view)["price"] is True, "free, by ability to pay, or set by government", "gratis, naar draagkracht, of door de overheid bepaald"),
    yes("value_price_answered", lambda view: _leanings(view)["price"] is not None, "it is said how the price is set", "er is gezegd hoe de prijs bepaald wordt"),
    yes("value_effects_followed", _effects_followed, "an effect on people is followed", "een effect voor mensen wordt opgevolgd"),
    yes("value_money_followed", lambda view: view.project.sustainability.value_model.money_followed is True, "money is followed at least once a year", "geld wordt minstens één keer per jaar opgevolgd"),
    count("value_answered", lambda view: sum(each is not None for each in _leanings(view).values()), "facts about the value model that are answered (0 to 5)", "gegevens over het waardemodel die ingevuld zijn (0 tot 5)"),
    count("value_social", lambda view: sum(each is True for each in _leanings(view).values()), "of these: leaning social", "daarvan: neigen naar maatschappelijk"),
    yes("innovation_product", lambda view: _kind(view, "product"), "a product or service: what, for whom", "een product of dienst: wat, voor wie"),
    yes("innovation_process", lambda view: _kind(view, "process"), "a process: what, for whom", "een proces: wat, voor wie"),
    yes("innovation_organisation_model", lambda view: _kind(view, "organisation-model"), "an organisation model: what, for whom", "een organisatiemodel: wat, voor wie"),
    yes("innovation_behaviour", lambda view: _means(view, "behaviour"), "new behaviour", "nieuw gedrag"),
    yes("innovation_collaboration", lambda view: _means(view, "collaboration"), "new collaboration", "nieuwe samenwerking"),
    yes("innovation_institution", lambda view: _means(view, "institution"), "new arrangements or rules", "nieuwe afspraken of regels"),
    yes("innovation_enterprise", lambda view: _means(view, "enterprise"), "social entrepreneurship", "sociaal ondernemerschap"),
    yes("innovation_kinds_answered", lambda view: distinct(each.kind for each in view.project.innovation.kinds or () if each.kind) > 0, "a kind of innovation is named", "een soort vernieuwing is genoemd"),
    word("technology_role", lambda view: view.project.innovation.technology.role or "", "the role of technology: none, supporting or core", "de rol van technologie: none, supporting of core"),
)  # fmt: skip
