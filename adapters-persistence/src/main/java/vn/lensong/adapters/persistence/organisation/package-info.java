/** Organisations and people as rows. */
@NullMarked
package vn.lensong.adapters.persistence.organisation;

import org.jspecify.annotations.NullMarked;
