/** An OBS Studio on this machine that speaks the protocol and does what it is told. */
@NullMarked
package vn.lensong.adapters.obs.simulator;

import org.jspecify.annotations.NullMarked;
