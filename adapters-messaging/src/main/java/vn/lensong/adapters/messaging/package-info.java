/** Gateways behind the text port: SMS by HTTP, Zalo ZNS, and the console where none is configured. */
@NullMarked
package vn.lensong.adapters.messaging;

import org.jspecify.annotations.NullMarked;
