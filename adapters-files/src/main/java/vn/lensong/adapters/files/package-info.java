/** Files on a disk or in an S3-compatible store, and what they tell of themselves. */
@NullMarked
package vn.lensong.adapters.files;

import org.jspecify.annotations.NullMarked;
