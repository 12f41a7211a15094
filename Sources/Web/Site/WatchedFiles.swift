import Foundation
import Office
import Settings

/// The files whose change makes another site: the configuration with all that it is made of, and the store.
public enum WatchedFiles {
    public static func of(_ composition: Composition, configuration: String, store: String) -> [String] {
        let settings = composition.settings
        return [configuration, store] + settings.unitFiles.map { $0.path(percentEncoded: false) }
            + DeclaringFiles.folders(settings) + DeclaringFiles.of(settings)
    }
}
