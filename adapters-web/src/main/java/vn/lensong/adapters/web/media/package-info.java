/** The media library over HTTP. */
@NullMarked
package vn.lensong.adapters.web.media;

import org.jspecify.annotations.NullMarked;
