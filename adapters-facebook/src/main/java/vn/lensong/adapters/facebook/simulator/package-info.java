/**
 * A lawful but hostile Graph API on loopback: the default counterpart without credentials and the oracle of tests.
 * It knows nothing of the product; the product knows only its address.
 */
@NullMarked
package vn.lensong.adapters.facebook.simulator;

import org.jspecify.annotations.NullMarked;
