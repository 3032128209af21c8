/** Complaints: taken in, worked on, watched over, and seen by those who may. */
@NullMarked
package vn.lensong.application.complaint;

import org.jspecify.annotations.NullMarked;
