package org.afterbacksurgery;

import org.afterbacksurgery.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;

/** Serves the website, or runs one command and ends. */
@SpringBootApplication(exclude = DataWebAutoConfiguration.class)
public class AfterBackSurgery {
    public static void main(String[] args) {
        if (Commands.names(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(AfterBackSurgery.class, args);
    }
}
