"""Actions, campaigns and departments that nothing follows from."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

ACTION_IDLE: Final = Fault(
    "action-without-commitments",
    Words("专项行动“{title}”下没有承诺事项", 'nobody has promised anything for "{title}"'),
    Words(
        "补上承诺事项的 action，或删去这份文件", 'name it as "action" of commitments, or drop it'
    ),
    severity="warning",
)
CAMPAIGN_IDLE: Final = Fault(
    "campaign-without-commitments",
    Words("会战“{title}”下没有承诺事项", 'nobody has promised anything for "{title}"'),
    Words("补上承诺事项的 campaign，或删去", 'name it as "campaign" of commitments, or drop it'),
    severity="warning",
)
DEPARTMENT_IDLE: Final = Fault(
    "department-without-commitments",
    Words(
        "{name}没有承诺事项，也不配合别的部门",
        "{name} has promised nothing and supports nobody",
    ),
    Words("补上 commitments，或删去这份文件", 'add "commitments", or drop the file'),
    severity="warning",
)


def idle_actions(index: Index) -> Iterator[Diagnostic]:
    """Yield actions and campaigns without commitments; of idle actions, not each campaign."""
    promised = {each.action for _, each in index.ledger.commitments()}
    campaigns = {(each.action, each.campaign) for _, each in index.ledger.commitments()}
    for action in index.ledger.actions:
        if action.id not in promised:
            yield ACTION_IDLE.at(action.at("id"), title=action.title)
            continue
        for campaign in action.campaigns:
            if (action.id, campaign.id) not in campaigns:
                yield CAMPAIGN_IDLE.at(campaign.at("id"), title=campaign.title)


def idle_departments(index: Index) -> Iterator[Diagnostic]:
    """Yield departments that neither lead nor support anything."""
    busy = {name for _, each in index.ledger.commitments() for name in each.support}
    busy |= {action.lead for action in index.ledger.actions}
    for department in index.ledger.departments:
        if not department.commitments and department.id not in busy:
            yield DEPARTMENT_IDLE.at(department.at("id"), name=department.name)


CHECKS: Final = (
    Check(idle_actions, (ACTION_IDLE, CAMPAIGN_IDLE), needs=("departments",)),
    Check(idle_departments, (DEPARTMENT_IDLE,), needs=("departments", "actions")),
)
