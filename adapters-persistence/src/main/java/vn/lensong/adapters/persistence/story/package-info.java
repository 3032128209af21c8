/** Stories and guests in the database. */
@NullMarked
package vn.lensong.adapters.persistence.story;

import org.jspecify.annotations.NullMarked;
