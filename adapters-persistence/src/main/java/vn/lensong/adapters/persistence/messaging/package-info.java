/** Texts and their rules in the database. */
@NullMarked
package vn.lensong.adapters.persistence.messaging;

import org.jspecify.annotations.NullMarked;
