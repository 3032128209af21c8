/** Incidents and the crisis kit in the database. */
@NullMarked
package vn.lensong.adapters.persistence.crisis;

import org.jspecify.annotations.NullMarked;
