package vn.lensong.adapters.facebook.simulator.planted;

import vn.lensong.domain.Scope;

/** The simulator must know nothing of the product. */
record PlantedSimulator(Scope scope) {}
