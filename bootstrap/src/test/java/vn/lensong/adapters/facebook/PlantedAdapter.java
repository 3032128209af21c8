package vn.lensong.adapters.facebook;

import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** The adapter must not know whether it talks to the simulator. */
record PlantedAdapter(FacebookSimulator simulator) {}
