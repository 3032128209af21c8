/** Finding approved answers by what people type. */
@NullMarked
package vn.lensong.adapters.language.search;

import org.jspecify.annotations.NullMarked;
