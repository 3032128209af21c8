/** What may go wrong on an evening, done to a real server; afterwards everything is counted against the ledger. */
@NullMarked
package vn.lensong.faults;

import org.jspecify.annotations.NullMarked;
