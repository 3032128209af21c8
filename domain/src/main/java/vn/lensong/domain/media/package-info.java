/** The media library: clips, infographics, photos and signed documents, with the rights to show them. */
@NullMarked
package vn.lensong.domain.media;

import org.jspecify.annotations.NullMarked;
