/** Target lists: made by a rule, followed as people change, handed out as they were. */
@NullMarked
package vn.lensong.application.target;

import org.jspecify.annotations.NullMarked;
