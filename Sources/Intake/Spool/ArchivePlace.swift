/// Where the archive keeps a file, below its folder.
package enum ArchivePlace {
    package static func path(of hash: ContentHash, named name: String) -> String {
        Archive.place(of: hash, named: name)
    }

    /// Of what may be kept of a file that names people.
    package static func path(of hash: ContentHash, reducedTo reduced: ContentHash) -> String {
        Archive.Place(hash, reducedTo: reduced).path
    }
}
