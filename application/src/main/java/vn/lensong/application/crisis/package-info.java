/** Crises: what lies ready, how an incident is led, and who may speak meanwhile. */
@NullMarked
package vn.lensong.application.crisis;

import org.jspecify.annotations.NullMarked;
