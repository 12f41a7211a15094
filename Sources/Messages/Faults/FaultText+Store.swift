/// Faults of the address of a store that several hosts share.
extension FaultText {
    private static let example = "such as postgresql://host-a,host-b/baocaod"

    package static func noStoreAddress(_ text: String) -> FaultText {
        FaultText(
            "\"\(text)\" is no address of a database",
            hint: "\(example); without the key the store is a file in folders.state")
    }

    package static let passwordInAddress = FaultText(
        "a password has no place in the configuration",
        hint:
            "write host:port:database:user:password into a file of root's and give it to the unit: LoadCredential=pgpass:/etc/baocaod/credentials/pgpass"
    )

    package static let noStoreDatabase = FaultText("names no database", hint: example)

    package static let noStoreHost = FaultText("names no host", hint: example)

    package static func noStorePort(_ place: String) -> FaultText {
        FaultText("\"\(place)\" is no host with a port", hint: "such as host-a:5432")
    }

    package static func storeParameter(_ name: String) -> FaultText {
        FaultText("\(name) is set by the service itself", hint: "leave it out")
    }
}
