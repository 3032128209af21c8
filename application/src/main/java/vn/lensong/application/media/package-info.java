/** The media library: what is taken in, described, looked at and put to use in a show. */
@NullMarked
package vn.lensong.application.media;

import org.jspecify.annotations.NullMarked;
