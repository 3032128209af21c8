/** The database: connections, transactions and the plain pieces every context builds on. */
@NullMarked
package vn.lensong.adapters.persistence;

import org.jspecify.annotations.NullMarked;
