package org.afterbacksurgery.page;

import org.afterbacksurgery.catalogue.Images;
import org.afterbacksurgery.catalogue.StoredImage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the images of the content folder from the catalogue. */
@Controller
class ImageController {
    private final Images images;

    ImageController(Images images) {
        this.images = images;
    }

    @GetMapping("/images/{*path}")
    ResponseEntity<byte[]> image(@PathVariable String path) {
        StoredImage image = this.images.find("images" + path).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.contentType()))
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(image.content());
    }
}
