/// A prefix and the namespace that it stands for, as libxml2 reported them: equal namespaces are at one address.
package struct XMLBinding {
    /// Nil for names without a prefix.
    package let prefix: UnsafePointer<UInt8>?
    package let namespace: UnsafePointer<UInt8>?
    /// How many elements are open where it holds.
    let depth: Int

    package var namespaceName: XMLName? { namespace.map(XMLName.init(utf8:)) }
}
