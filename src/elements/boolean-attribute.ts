/** How `String(object)` looks: React and Vue write it before the tag is defined. */
export const OBJECT_AS_TEXT = '[object Object]';

/** Present means true, but `"false"` counts as false: Vue writes that before the tag is defined. */
export const booleanAttribute = {
  fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' && value !== OBJECT_AS_TEXT,
};
