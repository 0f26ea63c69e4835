// What only forms need. Import it from components that are fetched with `lazily`, so that lists do not wait for it.
export { AutoComplete, DatePicker, Form, InputNumber, Radio, Upload } from 'antd';
export type { FormInstance, UploadProps } from 'antd';
