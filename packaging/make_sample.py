"""Make resources/templates/*.jmap: the sample that the pictures show, and the maps that people begin with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from templates import (
    b2b_sales,
    blank,
    home_internet,
    hotel_stay,
    patient_surgery,
    public_service,
    retail_coat,
    saas_onboarding,
    service_blueprint,
)

from journeydesk.formats import jmap
from journeydesk.model.document import Document

FOLDER = Path(__file__).parents[1] / "resources" / "templates"

TEMPLATES: dict[str, Callable[[], Document]] = {
    "blank": blank.document,
    "home-internet": home_internet.document,
    "retail-coat": retail_coat.document,
    "saas-onboarding": saas_onboarding.document,
    "b2b-sales": b2b_sales.document,
    "hotel-stay": hotel_stay.document,
    "patient-surgery": patient_surgery.document,
    "public-service": public_service.document,
    "service-blueprint": service_blueprint.document,
}


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in TEMPLATES.items():
        target = FOLDER / f"{name}.jmap"
        jmap.write(make(), target, backup=False)
        print(target)
