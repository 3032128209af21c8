/** Leads as rows. */
@NullMarked
package vn.lensong.adapters.persistence.lead;

import org.jspecify.annotations.NullMarked;
