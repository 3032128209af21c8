/** The media library as rows. */
@NullMarked
package vn.lensong.adapters.persistence.media;

import org.jspecify.annotations.NullMarked;
