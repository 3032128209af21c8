package vn.lensong.application.planted;

import io.micronaut.http.HttpStatus;

/** A desk that does not ask who is asking, and that knows of HTTP. */
final class PlantedDesk {

    public HttpStatus act() {
        return HttpStatus.OK;
    }
}
