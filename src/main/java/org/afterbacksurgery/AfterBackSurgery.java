package org.afterbacksurgery;

import org.afterbacksurgery.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the website, or runs one command and ends. */
@SpringBootApplication
public class AfterBackSurgery {
    public static void main(String[] args) {
        if (Commands.names(args)) {
            System.exit(Commands.run(args));
        }
        // lets operators write --site.data=data as well as ./data
        System.setProperty("h2.implicitRelativePath", "true");
        SpringApplication.run(AfterBackSurgery.class, args);
    }
}
