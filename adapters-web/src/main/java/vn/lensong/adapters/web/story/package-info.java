/** Stories and guests over HTTP. */
@NullMarked
package vn.lensong.adapters.web.story;

import org.jspecify.annotations.NullMarked;
