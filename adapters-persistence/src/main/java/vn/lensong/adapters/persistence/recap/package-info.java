/** Recaps: counted from the ledger, stored once frozen. */
@NullMarked
package vn.lensong.adapters.persistence.recap;

import org.jspecify.annotations.NullMarked;
