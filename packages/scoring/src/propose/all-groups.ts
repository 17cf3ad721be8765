/** The group of all classes in one list. Apart from how the list is made, so that words do not carry the arithmetic. */
export const allGroups = '*'
