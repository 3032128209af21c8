/** Framework scripts as rows. */
@NullMarked
package vn.lensong.adapters.persistence.script;

import org.jspecify.annotations.NullMarked;
