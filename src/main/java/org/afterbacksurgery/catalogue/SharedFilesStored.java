package org.afterbacksurgery.catalogue;

import org.springframework.data.repository.ListCrudRepository;

interface SharedFilesStored extends ListCrudRepository<SharedFileEntity, String> {}
