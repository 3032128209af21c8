/** The register of channels, presence audits and their report. */
@NullMarked
package vn.lensong.application.presence;

import org.jspecify.annotations.NullMarked;
